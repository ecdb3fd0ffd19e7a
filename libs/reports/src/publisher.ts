/** Who publishes the workbooks, and whom a reader writes to. Reserved addresses (RFC 2606) until the programme has its own. */
export const PUBLISHER = {
  name: 'Pan-London placements',
  contact: { name: 'the sufficiency workstream', email: 'sufficiency@pan-london-placements.example' },
  accessibility: { name: 'the accessibility contact', email: 'accessibility@pan-london-placements.example' },
} as const;
