-- How far the feed has come. Column: row, JSON.
SELECT json_build_object('id', id, 'cursorSecret', cursor_secret, 'stream', stream, 'position', position, 'head', head, 'floor', floor, 'epoch', epoch,
                         'rebuilding', rebuilding, 'complete', complete)
  FROM feed
