"""The running house: database, web server and job worker started together, watched, and stopped together.

`python -m portal.serve --port 8000` is what `make run` calls; `--stop` is what `make stop` calls.
"""
