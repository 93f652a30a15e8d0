OPTIONAL MATCH (p:RawiPush {id: 'rawi'})
RETURN p AS push, EXISTS { MATCH (:Rawi) } AS occupied
