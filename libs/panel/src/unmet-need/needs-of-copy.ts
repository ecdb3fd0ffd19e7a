import { NEEDS_AND_RISKS, NEEDS_SECTION } from '../referrals/sections/needs.section';
import { Snapshot } from '../sharing/snapshot';
import { BroadNeed, broadNeedOfCodes } from './broad-need';

/** The broad need of a case by the panel’s copy of it, which has the needs in words; null where it names none we know. */
export const broadNeedOfCopy = ({ sections }: Pick<Snapshot, 'sections'>): BroadNeed | null => {
  const section = sections.find(({ code }) => code === NEEDS_SECTION.code);
  const words = new Set(section?.answers.flatMap(({ answer }) => answer.split('; ')));
  const codes = Object.entries(NEEDS_AND_RISKS).flatMap(([code, label]) => (words.has(label) ? [code] : []));
  return codes.length === 0 ? null : broadNeedOfCodes(codes);
};
