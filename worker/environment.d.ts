declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    /** Styles and scripts of the pages, built by tools/build-web.ts. */
    ASSETS: Fetcher;
    BUILD: WorkerVersionMetadata;
    OIDC_ISSUERS: string;
    OIDC_AUDIENCES: string;
    OIDC_JWKS_URL: string;
    OIDC_HOSTED_DOMAINS?: string;
    OIDC_WEB_CLIENT_ID?: string;
    OIDC_WEB_CLIENT_SECRET?: string;
    DEMO_DAY?: string;
    REMINDER_WEBHOOK_URL?: string;
    REMINDER_WEBHOOK_SECRET?: string;
  }
}

/** Word templates come into the worker as bytes, by a rule in wrangler.toml. */
declare module "*.docx" {
  const bytes: ArrayBuffer;
  export default bytes;
}
