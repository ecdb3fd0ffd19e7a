import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { ChildPlacement } from '@lib/placements/children/children.query';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { EnteredFacts } from '@lib/placements/entering/placement-entry';
import { sectorOf } from '@lib/reference-data/postcodes/postcode';
import { DateField } from '@lib/web-kit/forms/date-field';
import { FORM_STEPS, FormStep } from './form-step';

/** An answer that may be left out; what it may be is for the rules to say. */
const Answer = (): PropertyDecorator => (target, key) => {
  MaxLength(20, { message: 'This must be 20 characters or fewer' })(target, key);
  IsString()(target, key);
  IsOptional()(target, key);
};

/** A form about a placement that is checked before it is saved. */
class CheckedForm {
  /** What was known of the child when the form was drawn. */
  @Answer()
  seen?: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}

/** What a placement is, as `placement-fields.njk` asks it. */
export class PlacementFactsForm extends CheckedForm {
  @Answer()
  place?: string;

  @Answer()
  provider?: string;

  @Answer()
  urn?: string;

  @Answer()
  sector?: string;

  @Answer()
  hostAuthority?: string;

  @Answer()
  legalStatus?: string;

  @Answer()
  need?: string;
}

export class StartPlacementForm extends PlacementFactsForm {
  @DateField({ name: 'The first day', required: 'Enter the first day of the placement' })
  holdsFrom!: Day;

  @Answer()
  reasonForChange?: string;
}

export class ChangePlacementForm extends PlacementFactsForm {
  @DateField({ name: 'The day', required: 'Enter the day from which this is so' })
  holdsFrom!: Day;
}

export class EndPlacementForm extends CheckedForm {
  @DateField({ name: 'The day', required: 'Enter the day the child left' })
  holdsFrom!: Day;

  @Answer()
  reasonCeased?: string;
}

/** What the form says; of a change only what is different from the placement as it is known. */
export const entryOf = (
  form: StartPlacementForm | ChangePlacementForm | EndPlacementForm,
  placement: ChildPlacement | null,
): NewEntry => {
  if (form instanceof EndPlacementForm) {
    return { ...NOTHING, kind: 'end', holdsFrom: form.holdsFrom, reasonCeased: said(form.reasonCeased) };
  }
  const facts = factsOf(form);
  if (form instanceof StartPlacementForm) {
    const reasonForChange = said(form.reasonForChange);
    return { ...NOTHING, kind: 'start', holdsFrom: form.holdsFrom, facts, reasonForChange };
  }
  return { ...NOTHING, kind: 'change', holdsFrom: form.holdsFrom, facts: different(facts, placement) };
};

const NOTHING = { facts: {}, reasonCeased: null, reasonForChange: null };

export const said = (text: string | undefined): string | null => text?.trim() || null;

/** Of a postcode only the sector is kept. */
export const factsOf = (form: PlacementFactsForm): EnteredFacts => {
  const sector = said(form.sector);
  return {
    place: said(form.place),
    provider: said(form.provider),
    urn: said(form.urn)?.toUpperCase() ?? null,
    sector: sector === null ? null : (sectorOf(sector) ?? sector),
    hostAuthority: said(form.hostAuthority),
    legalStatus: said(form.legalStatus),
    need: said(form.need),
  };
};

const different = (facts: EnteredFacts, placement: ChildPlacement | null): EnteredFacts =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([fact, value]) => value !== null && value !== placement?.[fact as keyof EnteredFacts],
    ),
  );
