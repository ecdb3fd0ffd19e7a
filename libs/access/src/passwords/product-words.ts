/** What this service and the work it serves are called: the first things a guesser who knows us would try. */
export const PRODUCT_WORDS: readonly string[] = `
  panlondon pan-london placements placement placing sufficiency panel commissioning commissioner commission
  looked lookedafter fostering foster adoption residential borough boroughs council councils authority social
  worker socialwork socialcare care carer carers ssda903 ssda return returns survey surveys programme
  safeguarding protection childrens services department education officer approver analyst coordinator
  london nhs gov.uk govuk
`
  .trim()
  .split(/\s+/);
