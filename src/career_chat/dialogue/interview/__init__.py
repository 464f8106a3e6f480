"""The interview: contrasts between decision points, each the one that tells most, until one role is clear.

`record` is what the conversation remembers of it, `belief` how likely each role is, `contrasts` what can be asked,
`choice` what to ask next and when to end, `hearing` how an answer is read, `evidence` what it leaves in the ledger,
`flow` how a turn goes, and `telling` what is said.
"""
