import { DatedCode } from './dated-code';

/**
 * PLACE_PROVIDER: who provides the placement. Sources: DfE, children looked after return guide; D2I
 * csc-validator-be-903 0.1.14 (rules 178, 213, 526 to 531, 1015); D2I ssd-data-model (labels, in our words).
 */
export interface ProviderType extends DatedCode {
  /** In-house is the authority's own; external is what it buys from the private and voluntary sectors. */
  readonly sector: 'parents' | 'in-house' | 'other-public' | 'external';
  /** Placement types it cannot go with. */
  readonly notWith: readonly string[];
  /** When given, the only placement types it goes with. */
  readonly onlyWith?: readonly string[];
}

const ADOPTION_OR_FOSTERING = ['A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'] as const;

export const PROVIDER_TYPES: readonly ProviderType[] = [
  {
    code: 'PR0',
    label: 'Parents or others with parental responsibility',
    sector: 'parents',
    notWith: [],
    onlyWith: ['P1'],
  },
  { code: 'PR1', label: 'Own provision', sector: 'in-house', notWith: ['P1', 'R2', 'R5'] },
  {
    code: 'PR2',
    label: 'Another local authority’s provision',
    sector: 'other-public',
    notWith: ['P1', 'R2', 'R5'],
  },
  {
    code: 'PR3',
    label: 'Other public provision, such as the NHS',
    sector: 'other-public',
    notWith: ['P1', 'K1', 'K2', ...ADOPTION_OR_FOSTERING],
  },
  { code: 'PR4', label: 'Private provision', sector: 'external', notWith: ['P1'] },
  { code: 'PR5', label: 'Voluntary or third sector provision', sector: 'external', notWith: ['P1'] },
];
