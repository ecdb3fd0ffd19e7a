/** The name under which a form carries its token; part of every form, and of no form class. */
export const CSRF_FIELD = '_csrf';
