import { DatedCode } from './dated-code';

/**
 * REC: why an episode ended. Sources: DfE, children looked after return guide; Social Finance
 * liia-tools-pipeline, SSDA903 schema of 2017 and its 2019 change (special guardianship); D2I
 * csc-validator-be-903 0.1.14 (rule 149). X1 is followed by another episode; every other code ends care.
 */
export const REASONS_CEASED: readonly DatedCode[] = [
  { code: 'X1', label: 'Episode ended and another started the same day' },
  { code: 'E11', label: 'Adopted, application unopposed' },
  { code: 'E12', label: 'Adopted, consent dispensed with by the court' },
  { code: 'E2', label: 'Died' },
  { code: 'E3', label: 'Care taken over by another UK local authority' },
  { code: 'E4A', label: 'Returned home to someone with parental responsibility, as planned' },
  { code: 'E4B', label: 'Returned home to someone with parental responsibility, not as planned' },
  { code: 'E13', label: 'Left to live with parents, relatives or others without parental responsibility' },
  { code: 'E41', label: 'Residence order or child arrangements order' },
  { code: 'E43', label: 'Special guardianship order to former foster carer', lastYear: 2018 },
  { code: 'E44', label: 'Special guardianship order to other carer', lastYear: 2018 },
  { code: 'E45', label: 'Special guardianship order to former foster carer, relative or friend', firstYear: 2019 },
  { code: 'E46', label: 'Special guardianship order to former foster carer, not relative or friend', firstYear: 2019 },
  { code: 'E47', label: 'Special guardianship order to other carer, relative or friend', firstYear: 2019 },
  { code: 'E48', label: 'Special guardianship order to other carer, not relative or friend', firstYear: 2019 },
  { code: 'E5', label: 'Independent living with formal support' },
  { code: 'E6', label: 'Independent living without formal support' },
  { code: 'E7', label: 'Moved to residential care funded by adult social care' },
  { code: 'E8', label: 'Other reason' },
  { code: 'E9', label: 'Sentenced to custody' },
  { code: 'E14', label: 'Accommodation on remand ended' },
  { code: 'E15', label: 'Age assessed as 18 or over' },
  { code: 'E16', label: 'Moved abroad' },
  { code: 'E17', label: 'Aged 18 or over and stayed with current carers' },
]; // prettier-ignore
