"""Reading → findings: where an article's sourcing breaks a newsroom's rules.

rules/       one rule a file, found by its file name
draft.py     what rules look at: sentences, quotations, who says what
run.py       a reading and settings → findings
places.py    offsets → lines and columns of the user's own file
formats/     findings → text
"""
