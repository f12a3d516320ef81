"""What the province watches: every policy's figures by region and day, down to the rows behind them."""
