-- Events are packed as the differences of each from the one before; those of earlier versions stay as they are.

comment on column chunk.body is 'events: 0x02 before differences, else whole; docs/journal-format.md';
