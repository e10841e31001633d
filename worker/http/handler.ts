// How a handler is bound to its operation: what it takes and what it may answer follow from the table's entry.
import type { OperationKey, Operations } from "../../shared/wire/operations.ts";
import type { BodyOf, None, ParameterOf, QueryOf, ReplyOf } from "../../shared/wire/request.ts";
import type { Scope } from "../auth/person.ts";
import type { AppContext } from "./context.ts";

type OperationId = Operations[OperationKey]["id"];
type KeyOf<Id> = { [K in OperationKey]: Operations[K]["id"] extends Id ? K : never }[OperationKey];

type RevOf<O> = O extends { precondition: "match_if_stored" | "match_if_given" } ? number | null : number;

/** What a request asks, once it was allowed and has the operation's shape. */
interface Taken<Key extends OperationKey, O = Operations[Key]> {
  /** In which the person's role may do it. */
  scope: Exclude<Scope, "none">;
  params: Record<ParameterOf<Key>, string>;
  query: QueryOf<O>;
  body: BodyOf<O>;
  /** The revision on which a write builds; 0: that nothing is there yet. Judged once it is read: see `take`. */
  rev: O extends { precondition: string } ? RevOf<O> : never;
  /** The `Idempotency-Key`. */
  key: O extends { idempotent: true } ? string : never;
}

/** A reply with the revision that its ETag names, and its status where there are two. */
type Told<O, Reply = ReplyOf<O>> = { reply: Reply; headers?: Record<string, string> } & (O extends {
  reply: { etag: true };
}
  ? { rev: number }
  : None) &
  (O extends { reply: { status: readonly [200, 201] } } ? { status: 200 | 201 } : None);

/** A `Response` where there are bytes: files, stored answers, 304. */
type Answer<O> = O extends { reply: { empty: true } }
  ? null
  : O extends { reply: { file: string } } | { reply: { download: true } }
    ? Response
    : O extends { kept: true } | { idempotent: true }
      ? Told<O> | Response
      : Told<O>;

/** Answers the operation of an id. */
export type Handler<Id extends OperationId> = (
  c: AppContext,
  taken: Taken<KeyOf<Id>>,
) => Promise<Answer<Operations[KeyOf<Id>]>>;

export type Handlers = { [Id in OperationId]: Handler<Id> };
