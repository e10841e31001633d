/** The answer that a send got under a key, with the hash of what it sent. */
export interface StoredAnswer {
  payloadHash: string;
  status: number;
  /** The reply's JSON as it went out. */
  reply: string;
}

/** What an Idempotency-Key stands for: keys are a person's own, for one period and agency. */
export interface SendKey {
  account: string;
  period: string;
  agency: string;
  key: string;
}

/** The answer that was stored under a key, if one was. */
export function storedAnswerQuery(
  db: D1Database,
  { account, period, agency, key }: SendKey,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT payload_hash AS payloadHash, status, reply FROM idempotency
       WHERE account = ? AND period = ? AND agency = ? AND key = ?`,
    )
    .bind(account, period, agency, key);
}
