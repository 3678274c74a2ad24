"""The conductor: which stage follows which, the queue, the workers.

Comes in: ids of rows. Goes out: rows one stage further, the next job in the same transaction.
Never: shows anything, holds a rule of a stage that its own package could hold.
"""
