export { palermoArticles3And5, type PalermoId } from './palermo.js';
export { bindingnesses, qualifiers, type Bindingness, type Obligation, type Qualifier } from './types.js';
