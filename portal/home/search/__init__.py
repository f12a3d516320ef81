"""Search over what the portal declares: service items, documents, clauses and rules.

All of it stands in code and is in memory in every process, some hundreds of short texts, so a search reads them there:
no copy in the database can go stale, and any word counts, two characters or one, without segmentation of Chinese.
Rows that grow without bound (cases, notices) are searched in the database by their own rooms.
"""
