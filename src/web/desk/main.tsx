/** The shell of the workbench (工作台). */
import '../ui/styles/tokens.css'
