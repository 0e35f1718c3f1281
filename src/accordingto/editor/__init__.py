"""`check` while somebody writes: a language server for editors.

memory.py    a model that answers at once where it was asked before
drafts.py    the drafts that are open, each with its findings and its reading
hover.py     the chain of the claim under the cursor, in Markdown
server.py    the protocol; the only module that knows pygls
"""
