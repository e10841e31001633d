import type { AppContext } from "../http/context.ts";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
export type Handler = (c: AppContext) => Response | Promise<Response>;

/** Resources by path, and what may be asked of each. */
export type Routes = Record<string, Partial<Record<Method, Handler>>>;
