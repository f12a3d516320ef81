"""The trial's own PostgreSQL: a supervisor and a Django backend that starts it when nobody else has.

A site with its own server names it in DATABASE_URL and never touches this room.
"""
