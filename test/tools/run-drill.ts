// The drill in a process of its own: what it did and said, as JSON.
import { restoreDrill } from "../../tools/restore-drill.ts";

const [folder = ""] = process.argv.slice(2);
const said: string[] = [];
const drill = await restoreDrill(folder, (line) => said.push(line));
console.log(JSON.stringify({ drill, said }));
