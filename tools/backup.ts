// Takes a backup of the database into a folder. It holds personal data.
import { parseArgs } from "node:util";
import { databaseOf, runCommand, WHERE_OPTIONS, WHERE_USAGE } from "./backup/command-line.ts";
import { takeBackup } from "./backup/take-backup.ts";

const USAGE = `Usage: npm run backup -- --to FOLDER ${WHERE_USAGE}`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { ...WHERE_OPTIONS, to: { type: "string" } } });
  if (values.to === undefined) throw new Error(USAGE);
  const db = await databaseOf(values, USAGE);
  try {
    const { tables, migrations } = await takeBackup(db, values.to, new Date().toISOString());
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${rows} rows of ${tables.length} tables, at migration ${migrations.at(-1)}, are in ${values.to}.`,
    );
    console.log("It holds personal data: keep it where such data may be kept.");
  } finally {
    await db.close();
  }
});
