import { ShippedWorkstream } from './shipped/shipped-workstream';
import { COMPLEX_ADOLESCENTS } from './shipped/complex-adolescents';
import { DATA_AND_READINESS } from './shipped/data-and-readiness';
import { FOSTERING_WORKSTREAM } from './shipped/fostering';
import { PARENT_AND_CHILD } from './shipped/parent-and-child';
import { RESIDENTIAL_CAPACITY } from './shipped/residential-capacity';
import { SECURE_AND_STEP_DOWN } from './shipped/secure-and-step-down';
import { SUPPORTED_ACCOMMODATION } from './shipped/supported-accommodation';
import { UNACCOMPANIED_CHILDREN } from './shipped/unaccompanied-children';
import { UNREGISTERED_AND_LIBERTY } from './shipped/unregistered-and-liberty';
import { USE_OF_LONDON } from './shipped/use-of-london';

/** The ten workstreams of the programme (domain.md 5.5), in its order, as they are until somebody changes them. */
export const SHIPPED_WORKSTREAMS: readonly ShippedWorkstream[] = [
  COMPLEX_ADOLESCENTS,
  SECURE_AND_STEP_DOWN,
  RESIDENTIAL_CAPACITY,
  USE_OF_LONDON,
  FOSTERING_WORKSTREAM,
  SUPPORTED_ACCOMMODATION,
  PARENT_AND_CHILD,
  UNACCOMPANIED_CHILDREN,
  UNREGISTERED_AND_LIBERTY,
  DATA_AND_READINESS,
];
