import { AGENDA_SECTIONS, SECTION_CODES } from '@lib/panel/agenda/agenda-item';
import { SeriesSection } from '@lib/panel/series/sections';
import { FormModel } from '@lib/web-kit/forms/form-model';

export interface ReadSections extends FormModel {
  readonly sections: readonly SeriesSection[];
  readonly version: number;
}

/** Two questions for each section there can be: `title-<code>`, blank for one that is left out, and `place-<code>`. */
export const readSections = (body: unknown): ReadSections => {
  const values = Object.fromEntries(
    Object.entries(body ?? {}).filter(([name, value]) => name !== '_csrf' && typeof value === 'string'),
  ) as Record<string, string>;
  const errors: Record<string, string> = {};
  const placed = SECTION_CODES.flatMap((code, at) => {
    const title = (values[`title-${code}`] ?? '').trim();
    const place = (values[`place-${code}`] ?? '').trim();
    if (title === '') return [];
    if (!/^\d{1,2}$/.test(place) || Number(place) < 1)
      errors[`place-${code}`] = `Enter the place of “${title}” as a number from 1`;
    return [{ code, title, place: Number(place), at }];
  });
  const version = Number(values['version']);
  if (!Number.isInteger(version)) errors['version'] = 'Open the page again, then try again';
  return {
    ...{ values, errors, version },
    sections: placed
      .sort((one, other) => one.place - other.place || one.at - other.at)
      .map(({ code, title }) => ({ code, title })),
  };
};

/** The sections of a series as its form shows them. */
export const valuesOfSections = (sections: readonly SeriesSection[]): Record<string, string> =>
  Object.fromEntries(
    sections.flatMap(({ code, title }, at) => [
      [`title-${code}`, title],
      [`place-${code}`, String(at + 1)],
    ]),
  );

/** One row of the form each. */
export const sectionRows = (): { code: string; usual: string }[] =>
  SECTION_CODES.map((code) => ({ code, usual: AGENDA_SECTIONS[code] }));
