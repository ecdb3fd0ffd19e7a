/** Why a case is rejected, and what the borough is told to do instead (REF-12). */
export const REJECTIONS = {
  'other panel': {
    title: 'It is for another panel',
    next: 'Bring it to the panel named in the explanation.',
  },
  'borough decides': {
    title: 'The borough can decide this itself',
    next: 'Take it to your own placement or resource panel.',
  },
  'health or court': {
    title: 'It needs another route first: health, court or education',
    next: 'Go through that route first; refer again if a placement is still needed.',
  },
  duplicate: {
    title: 'It is a duplicate',
    next: 'Carry on with the case named in the explanation.',
  },
  'no question': {
    title: 'It asks nothing the panel can help with',
    next: 'Refer again with the question you would like the panel to answer.',
  },
  'too little': {
    title: 'Too little is known to hear it',
    next: 'Refer again when the missing facts are there.',
  },
} as const;

export type Rejection = keyof typeof REJECTIONS;

export const isRejection = (text: string): text is Rejection => Object.hasOwn(REJECTIONS, text);
