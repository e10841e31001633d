declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    BUILD: WorkerVersionMetadata;
    OIDC_ISSUERS: string;
    OIDC_AUDIENCES: string;
    OIDC_JWKS_URL: string;
    DEMO_DAY?: string;
  }
}
