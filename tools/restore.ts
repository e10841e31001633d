// Puts a backup into an empty database at the same migration.
import { parseArgs } from "node:util";
import { databaseOf, runCommand, WHERE_OPTIONS, WHERE_USAGE } from "./backup/command-line.ts";
import { restoreBackup } from "./backup/restore-backup.ts";

const USAGE = `Usage: npm run restore -- --from FOLDER ${WHERE_USAGE} [--again]`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { ...WHERE_OPTIONS, from: { type: "string" }, again: { type: "boolean", default: false } },
  });
  if (values.from === undefined) throw new Error(USAGE);
  const db = await databaseOf(values, USAGE);
  try {
    const { tables, takenAt } = await restoreBackup(db, values.from, { again: values.again });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${rows} rows of ${tables.length} tables as of ${takenAt} are back, and every table's hash is the same.`,
    );
  } finally {
    await db.close();
  }
});
