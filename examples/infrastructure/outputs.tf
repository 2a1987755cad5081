output "cluster" {
  description = "For `cluster` of the environment in .github/deploy.yml."
  value       = module.eks.cluster_name
}

output "database_secret_arn" {
  description = "Where RDS keeps the password of the database, and rotates it."
  value       = module.database.db_instance_master_user_secret_arn
}
