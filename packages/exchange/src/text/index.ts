export { characterFault, controlFault, isNoncharacter, mayHoldFault, type CharacterFault } from './characters.js';
export { textProblems, type TextClass } from './textProblems.js';
