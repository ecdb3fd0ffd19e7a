import { Section } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { Attempt } from '../fields/attempt';
import { askedIn, factsOf, sectionsAsked } from '../fields/asked-fields';
import { QuestionsForm, questionsForm } from '../fields/form-model';
import { waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';

/** A form of questions that are asked once, or of one row. */
export interface SectionModel extends QuestionsForm {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly guidance: string | null;
  readonly action: string;
  /** “Section 3 of 10”. */
  readonly place: string;
  readonly with: string | null;
}

export const presentSection = (opened: OpenedReturn, section: Section, attempt: Attempt): SectionModel => {
  const { wave, compiled, held } = opened;
  const sections = sectionsAsked(opened);
  const place = sections.findIndex(({ code }) => code === section.code) + 1;
  return {
    ...questionsForm(
      compiled.set,
      askedIn(opened, section).map((field) => ({ field, facts: factsOf(opened, field, attempt) })),
      attempt,
    ),
    title: section.title,
    caption: waveCaption(opened),
    back: { href: surveysPaths.wave(wave.id) },
    guidance: section.guidance ?? null,
    action: surveysPaths.section(wave.id, section.code),
    place: `Section ${place} of ${sections.length}`,
    with: held.sections[section.code]?.assignedToName ?? null,
  };
};
