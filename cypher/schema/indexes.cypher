// What questions start from.
CREATE INDEX rawi_actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX rawi_location_name IF NOT EXISTS FOR (n:Location) ON (n.name);
CREATE INDEX rawi_claim_relation IF NOT EXISTS FOR (n:Claim) ON (n.relation);
CREATE INDEX rawi_claim_date IF NOT EXISTS FOR (n:Claim) ON (n.dateStart);
