"""Papers as issued: number, bytes, hash and a page where anybody verifies them."""
