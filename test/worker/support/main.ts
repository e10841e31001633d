// What answers `exports.default.fetch` in the tests.
import { testApp } from "./app.ts";

export default { fetch: testApp().fetch } satisfies ExportedHandler<Cloudflare.Env>;
