import './bar.ts';
import './problems.ts';
