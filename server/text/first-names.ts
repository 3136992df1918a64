/** First names that are common in the Netherlands, from several languages, and that mean little else in a Dutch text. */
const names = `
Aad Aafke Aart Abdel Abdul Abdullah Abdelkarim Achmed Adriaan Adrie Adriana Agnes Ahmed Aisha Albert Alex Alexander Alexandra Ali Alice
Alida Alie Alwin Amber Amina Amir André Andrea Andries Anita Anja Anke Anna Anne Anneke Annelies Annemarie Annemiek Annet Annette
Annie Anouk Ans Anton Antoinette Antonie Antoon Arend Ariane Arie Arjan Arjen Arno Arnold Arthur Astrid Aukje Ayşe Ayse
Barbara Bart Bas Bastiaan Bea Beatrix Bernard Bert Berend Bertus Betty Bianca Birgit Björn Bo Boudewijn Bram Brenda Brigitte Bruno
Carel Carla Carlo Carolien Caroline Catharina Cees Charles Chantal Chris Christa Christel Christiaan Christien Christina Christine
Cindy Claire Clara Claudia Coen Cor Cora Corine Corrie Cornelis Cynthia Daan Daniël Daniel Daniëlle Danny David Debby Dennis Diana
Dick Diederik Dineke Dirk Dolf Dorien Douwe Dylan Eddy Edith Edwin Eefje Eelco Egbert Elena Eline Elisabeth Elise Ellen Ellie Elly
Els Elsbeth Emiel Emma Emre Engbert Erica Erik Eric Ernst Erwin Esmee Esther Eugène Eva Eveline Evelien Evert Ewout Fatih Fatima
Fatma Femke Fenna Ferry Fleur Floor Floris Folkert Frank Frans Fred Frederik Frits Froukje Gabriël Geert Geertje Geke Geraldine
Gerard Gerben Gerda Gerrit Gert Gerwin Gijs Gijsbert Gina Ginny Greetje Greta Guido Guus Gwen Hamza Hanna Hannah Hanneke Hannie Hans Harm
Harold Harrie Harry Hasan Hassan Heidi Helen Helena Helga Hendrik Henk Hennie Henny Henri Herbert Herman Hester Hetty Hidde Hilda
Hilde Hubert Hugo Huub Ibrahim Ilse Imane Imke Ina Ineke Inge Ingeborg Ingrid Irene Iris Irma Isabel Ismail Ivo Jaap Jacco Jack
Jacob Jacqueline Jacques James Jan Janet Janine Janneke Jannes Jannie Jasmijn Jasper Jeannette Jelle Jelmer Jennifer Jenny Jeroen
Jesse Jessica Jill Joan Joanne Jochem Joep Joey Johan Johanna Johannes John Jolanda Jolien Joost Joop Jorg Jorien Joris Jos
José Josephine Joyce Juan Judith Jules Julia Julian Jurgen Jurriaan Kamal Karel Karen Karim Karin Karina Kasper Katja Kees Kelly Khalid
Kim Klaas Koen Koos Kristel Lars Laura Leendert Lennart Leo Leon Leonie Leontine Lex Lia Liesbeth Lieke Lies Lilian Linda
Lineke Lisa Lisette Lodewijk Loes Lotte Louis Louise Lourens Luc Lucas Lucia Ludo Luuk Lydia Maaike Maarten Maartje Machteld Madelon
Manon Marc Marcel Marco Margot Margreet Margriet Maria Marian Marianne Marie Marieke Mariska Marije Marijke Marijn Marina Marit Marja Marjan Marjolein
Marjon Marleen Marlies Marlon Marloes Martha Martijn Martin Martine Maud Maurice Maurits Max Mehmet Melanie Melissa Menno Merel Mia Michael
Michel Michelle Michiel Mieke Miep Milou Mirjam Moniek Monique Mohamed Mohammed Mohammad Mustafa Muhammed Murat Nadia Nadine Naomi Natalie
Natasja Nathalie Nick Nico Nicole Nicolette Niels Nina Noortje Olaf Olga Oscar Otto Pascal Patricia Patrick Paul Paula Paulien
Peggy Peter Petra Petronella Philip Pia Pien Pierre Piet Pieter Pim Quinten Rachel Rachid Rachida Ralph Ramon Raymond Rebecca Reinier
Remco René Renate Renee Renée Renske Rianne Ria Richard Rick Riet Rik Rini Rinus Rob Robbert Robert Robin Roel Roelof
Rogier Roland Romy Ron Ronald Rosa Rosalie Rosanne Rudolf Ruben Rutger Ruth Ruud Saïd Samir Sander Sandra Sanne Sara Sarah Saskia
Sebastiaan Selma Shirley Sibel Siem Sietske Simon Simone Sjaak Sjoerd Sjon Sofie Sonja Sophie Stefan Stefanie Stephan Steven Stijn Suzan
Suzanne Sven Sylvia Sylvie Tamara Tanja Taco Ted Teun Thea Theo Theodoor Thijs Thomas Tim Timo Tineke Tjeerd Tom Tonnie
Tonny Toon Trudy Truus Ulla Ursula Valerie Vera Vincent Virginia Wendy Werner Wessel Wiebe Wietske Wilbert Wilco Wilhelmina Wilfried
Willem Willemijn Wilma Wim Wouter Xander Yasmin Yasmina Youssef Yusuf Yvette Yvonne Zeynep Zoë
`

export const firstNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/u))
