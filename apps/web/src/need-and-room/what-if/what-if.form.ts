import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Typed } from './typed.decorator';

/** A scenario as its boxes are typed; what is left out is as it was to begin with. */
export class WhatIfForm {
  @Typed() places1?: string;
  @Typed() kind1?: string;
  @Typed() area1?: string;
  @Typed() need1?: string;
  @Typed() age1?: string;
  @Typed() places2?: string;
  @Typed() kind2?: string;
  @Typed() area2?: string;
  @Typed() need2?: string;
  @Typed() age2?: string;
  @Typed() places3?: string;
  @Typed() kind3?: string;
  @Typed() area3?: string;
  @Typed() need3?: string;
  @Typed() age3?: string;
  @Typed() occupancy?: string;
  @Typed() fits?: string;
  @Typed() costHome?: string;
  @Typed() costFamily?: string;
  @Typed() costOther?: string;
  @Typed() costToday?: string;
  @Typed() milesInOwn?: string;
  @Typed() milesElsewhere?: string;
  @Typed() shareNCL?: string;
  @Typed() shareNEL?: string;
  @Typed() shareNWL?: string;
  @Typed() shareSEL?: string;
  @Typed() shareSWL?: string;

  /** The scenario that is changed, where it is one that was kept. */
  @IsOptional()
  @Matches(/^([0-9a-f-]{36})?$/, { message: 'Open the scenario again, then change it' })
  scenario?: string;
}

/** The same with a name, to be kept. */
export class KeepScenarioForm extends WhatIfForm {
  @IsString({ message: 'Give the scenario a name' })
  @MaxLength(100, { message: 'The name must have 100 characters or fewer' })
  name!: string;

  @IsOptional()
  @Matches(/^\d{0,9}$/, { message: 'Open the scenario again, then change it' })
  version?: string;
}

export class DeleteScenarioForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the scenario again, then delete it' })
  version!: string;
}

/** Which two are set side by side. */
export class CompareForm {
  @IsOptional()
  @Matches(/^([0-9a-f-]{36})?$/, { message: 'Choose a scenario from the list' })
  one?: string;

  @IsOptional()
  @Matches(/^([0-9a-f-]{36})?$/, { message: 'Choose a scenario from the list' })
  other?: string;
}
