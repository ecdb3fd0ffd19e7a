import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PanelCase } from '../cases/panel-case';
import { knownFactsOf } from './facts/known-facts.query';
import { filledIn } from './facts/prefill';
import { markerFacts } from './markers/marker-facts';
import { Marker, markersOf } from './markers/marker-rules';
import { promptsSection } from './markers/prompts-section';
import { Referral, SavedSection } from './referral';
import { savedSections } from './referrals.query';
import { MissingAnswer, missingAnswers } from './sections/missing-answers';
import { Section } from './sections/section';
import { SECTIONS } from './sections/section-list';

/** A section with its answers: as saved, or with what is known where nobody has saved it. */
export interface SectionView extends SavedSection {
  readonly of: Section;
  readonly missing: readonly MissingAnswer[];
}

/** A version of a referral, whole: what its pages, its check and the panel’s copy are made from. */
export interface ReferralView {
  readonly referral: Referral;
  readonly sections: readonly SectionView[];
  readonly markers: readonly Marker[];
}

/** Reads a version. A submitted one stands as it was sent: nothing is filled in any more. */
export const referralView = async (
  tx: Tx,
  of: Pick<PanelCase, 'childId'>,
  referral: Referral,
  today: Day,
): Promise<ReferralView> => {
  const saved = await savedSections(tx, referral);
  const facts = referral.state === 'draft' ? await knownFactsOf(tx, of.childId, today) : {};
  const viewOf = (section: Section): SectionView => {
    const stored = saved.get(section.code) ?? unsaved(section, facts);
    return { ...stored, of: section, missing: missingAnswers(section, stored.answers, stored.sources) };
  };
  const written = SECTIONS.map(viewOf);
  const answersOf = (code: string): SectionView['answers'] =>
    written.find(({ section }) => section === code)?.answers ?? {};
  const markers = markersOf(markerFacts(answersOf));
  return { referral, sections: [...written, viewOf(promptsSection(markers))], markers };
};

const unsaved = (section: Section, facts: Parameters<typeof filledIn>[1]): SavedSection => ({
  section: section.code,
  ...filledIn(section, facts),
  version: 0,
  saved: null,
});

/** Everything that stands between a referral and being sent, in the order of its sections. */
export const missingOf = ({ sections }: ReferralView): MissingAnswer[] =>
  sections.flatMap(({ missing }) => missing);
