-- Remembers how far the matcher has come.
-- Parameters: stream, position, head, floor, epoch, rebuilding, complete.
UPDATE feed
   SET stream = :stream,
       position = :position,
       head = :head,
       floor = :floor,
       epoch = :epoch,
       rebuilding = :rebuilding,
       complete = :complete
