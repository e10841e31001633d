import { expect, test } from "vitest";
import { mergeContacts } from "../../shared/province/contacts.ts";

const person = (agency: string, name: string, phone: string | null = null, email: string | null = null) => ({
  agency,
  name,
  phone,
  email,
});

test("who a report names comes first; the same name within an agency is one person", () => {
  const named = [person("so-a", "Người Thử", "0900 000 001"), person("so-b", "Người khác")];
  const accounts = [
    person("so-a", "Cán bộ thử", null, "can-bo@thu.example"),
    person("so-a", "NGƯỜI  thử", "0900 000 002", "nguoi@thu.example"),
    person("so-b", "Người Thử", "0900 000 003", null),
    person("so-b", "người khác", "0900 000 004", "khac@thu.example"),
  ];
  expect(mergeContacts(named, accounts)).toEqual([
    person("so-a", "Người Thử", "0900 000 001", "nguoi@thu.example"),
    person("so-b", "Người khác", "0900 000 004", "khac@thu.example"),
    person("so-a", "Cán bộ thử", null, "can-bo@thu.example"),
    person("so-b", "Người Thử", "0900 000 003", null),
  ]);
});
