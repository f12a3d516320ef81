"""Charts drawn on the server: frozen descriptions in, SVG text out; the same drawing serves page, file and paper.

Figures come in exact; binary fractions appear only as coordinates, written with fixed digits, so that equal input
gives equal bytes. `drawing.draw` draws any of them, `tables.table` says the same in words.
"""
