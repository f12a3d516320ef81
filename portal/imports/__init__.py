"""Spreadsheets into the rooms: template, upload, check, preview, confirm; all or nothing."""
