declare namespace Cloudflare {
  interface Env {
    MIGRATIONS: import("cloudflare:test").D1Migration[];
    /** Base64 of a snapshot that the first schema made, as the database holds it. */
    SNAPSHOT_OF_BEFORE: string;
  }
  interface GlobalProps {
    mainModule: typeof import("./main.ts");
  }
}
