/** The whole vocabulary, in the order in which it is documented. */
import './set-up';
import './stimuli';
import './wire-checks';
import './user-checks';
import './tolerances';
