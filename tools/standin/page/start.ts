// The start page: who are you today?
import { type Person, shownDay } from "./config.ts";

interface StartData {
  people: Person[];
  demoDay: string;
}

function cardOf(person: Person): HTMLElement {
  const link = document.createElement("a");
  link.className = "person";
  link.href = `/s/${encodeURIComponent(person.id)}`;
  const initial = document.createElement("span");
  initial.className = "initial";
  initial.textContent = person.name.trim().split(/\s+/).at(-1)?.[0] ?? "?";
  const words = document.createElement("span");
  const agency = document.createElement("strong");
  agency.textContent = person.agency;
  const name = document.createElement("small");
  name.textContent = person.name;
  words.append(agency, name);
  link.append(initial, words);
  return link;
}

async function show(): Promise<void> {
  const response = await fetch("/people");
  const { people, demoDay }: StartData = await response.json();
  const place = document.getElementById("people");
  const notice = document.getElementById("notice");
  if (!place || !notice) return;
  notice.textContent = `Môi trường dùng thử – dữ liệu minh họa, ngày ${shownDay(demoDay)}`;
  for (const role of new Set(people.map((person) => person.role))) {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = role;
    section.append(heading, ...people.filter((person) => person.role === role).map(cardOf));
    place.append(section);
  }
}

await show();
