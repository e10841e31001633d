import type { Routes } from "../route.ts";
import { getAccounts, postAccount, postHandover, putAccount } from "./accounts.ts";
import { getAdjustments, postAdjustment } from "./adjustments.ts";
import { getAudit } from "./audit.ts";
import { postAccountsImport, postAgenciesImport } from "./imports.ts";
import { getPeriod, putPeriod } from "./periods.ts";
import { putAgency, putGroups } from "./register.ts";

/** Administration: accounts, register, periods, what is adjusted in them, and the log. */
export const ADMIN_ROUTES: Routes = {
  "/v1/accounts": { GET: getAccounts, POST: postAccount },
  // Before the ids: no account or agency is called "import".
  "/v1/accounts/import": { POST: postAccountsImport },
  "/v1/accounts/:account": { PUT: putAccount },
  "/v1/accounts/:account/handover": { POST: postHandover },
  "/v1/agencies/import": { POST: postAgenciesImport },
  "/v1/agencies/:agency": { PUT: putAgency },
  "/v1/groups": { PUT: putGroups },
  "/v1/periods/:period": { GET: getPeriod, PUT: putPeriod },
  "/v1/periods/:period/adjustments": { GET: getAdjustments, POST: postAdjustment },
  "/v1/audit": { GET: getAudit },
};
