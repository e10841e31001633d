import { lazy } from "../../lazy.ts";

/** Every onset of Vietnamese; a word may begin without one. */
const ONSETS = lazy(
  () => new Set(["", ..."ngh ng nh gh gi g kh k ch c th tr t ph p qu b d đ h l m n r s v x".split(" ")]),
);

/** Every rime of Vietnamese, without tones. */
const RIMES =
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
  "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc " +
  "oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uên ui um un ung uôc " +
  "uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu " +
  "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu ynh yt";

const RIME_SET = lazy(() => new Set(RIMES.split(" ")));
const LONGEST_ONSET = 3;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is one well-formed Vietnamese syllable: an onset, a rime and at most one tone. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  if ((apart.match(TONES) ?? []).length > 1) return false;
  const toneless = apart.replace(TONES, "").normalize("NFC");
  for (let length = 0; length <= LONGEST_ONSET; length++) {
    if (ONSETS().has(toneless.slice(0, length)) && RIME_SET().has(toneless.slice(length))) return true;
  }
  return false;
}
