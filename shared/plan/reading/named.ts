/** Names of bodies that a sentence gives for one part in a duty, and whether they were read without doubt. */
export interface Named {
  names: string[];
  certain: boolean;
}
