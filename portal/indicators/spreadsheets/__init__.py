"""Reports and old figures by sheets: for each declared form two kinds of sheet, made of the form's own columns."""
