export { textFindings } from './hidden.js';
export { inLanguage } from './inLanguage.js';
export { localText, type LocalText } from './localText.js';
export { longText, shortText, text } from './text.js';
